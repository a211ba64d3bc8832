/** No connection came free in time, or too many were waiting for one already. Nothing was sent. */
export class PoolBusy extends Error {
  override readonly name = 'PoolBusy';
}
