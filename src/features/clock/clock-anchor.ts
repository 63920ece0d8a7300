/** The id of the heading of the clock card: the board leads to it. */
export const clockAnchor = 'clock';
