import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Result } from '../core/result.ts';
import { type DownloadFailure, downloadDocument, hostToAsk } from '../platform/download-document.ts';

export interface Download {
  /** The host that will be asked; `undefined` where the address cannot be fetched from a page. */
  readonly host: string | undefined;
  readonly isRunning: boolean;
  readonly result: Result<string, DownloadFailure> | undefined;
  /** Makes the one request; the text, or `undefined` where it failed or was cancelled. */
  readonly ask: () => Promise<string | undefined>;
  readonly cancel: () => void;
}

/** A download of a public document by an explicit act; `what` keeps those of one place apart from those of another. */
export function useDownload(what: string, address: string, accept: string): Download {
  const queries = useQueryClient();
  const queryKey = ['download', what, address];
  const { data, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => downloadDocument(address, accept, signal),
    enabled: false,
    retry: false,
    gcTime: 0,
    networkMode: 'always',
    // A text that comes a second time is a new result.
    structuralSharing: false,
  });
  return {
    host: hostToAsk(address),
    isRunning: isFetching,
    result: data,
    ask: async () => {
      const { data: result } = await refetch();
      // Where it is cancelled, what came before stands there again.
      return result?.ok && result !== data ? result.value : undefined;
    },
    cancel: () => void queries.cancelQueries({ queryKey }),
  };
}
