/** Whether an order was refused because somebody else changed it meanwhile. */
export function isOrderChanged(error: unknown): boolean {
  return (error as { details?: { code?: unknown } | null } | null | undefined)?.details?.code === 'order.changed';
}
