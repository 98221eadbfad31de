/** Whether there is room to let a panel stand open by itself; on a phone it waits behind its name. Asked once, as a page opens. */
export const isWide = () => window.matchMedia('(min-width: 48rem)').matches;
