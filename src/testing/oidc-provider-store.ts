/** What the server keeps of a code, a session, a grant. */
type Stored = Record<string, unknown>;

/** The storage contract of node-oidc-provider (its example/my_adapter.js). */
export interface Adapter {
  upsert(id: string, payload: Stored): Promise<void>;
  find(id: string): Promise<Stored | undefined>;
  findByUid(uid: string): Promise<Stored | undefined>;
  findByUserCode(): Promise<undefined>;
  consume(id: string): Promise<void>;
  destroy(id: string): Promise<void>;
  revokeByGrantId(grantId: string): Promise<void>;
}

/** Storage in memory, with clients that a test can add at any time. Expiry is judged by the server from what it stored. */
export function makeStore(clients: ReadonlyMap<string, Stored>): (model: string) => Adapter {
  const models = new Map<string, Map<string, Stored>>();
  return (model) => {
    const held = models.get(model) ?? new Map<string, Stored>();
    models.set(model, held);
    return {
      upsert: async (id, payload) => void held.set(id, payload),
      find: async (id) => (model === 'Client' ? clients.get(id) : held.get(id)),
      findByUid: async (uid) => [...held.values()].find((payload) => payload.uid === uid),
      findByUserCode: async () => undefined,
      async consume(id) {
        const payload = held.get(id);
        if (payload !== undefined) payload.consumed = 1;
      },
      destroy: async (id) => void held.delete(id),
      async revokeByGrantId(grantId) {
        for (const [id, payload] of held) if (payload.grantId === grantId) held.delete(id);
      },
    };
  };
}
