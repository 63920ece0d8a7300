/** A proof is made for one URL (RFC 9449 §4.2): where that changes, the proof has to follow. */
export const htuFollows = 'Where a DPoP proof goes with it, make the proof for that URL: it stands in htu.';
