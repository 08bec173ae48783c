import type { BrowserContext } from 'playwright-core';
import type { TestApp } from '../../harness';

/** Strapi's own news are no part of a picture of ours. It keeps what was dismissed by the id of the installation. */
export async function withoutNews(context: BrowserContext, { url }: TestApp): Promise<void> {
  const response = await fetch(`${url}/admin/init`);
  const { data } = (await response.json()) as { data: { uuid: string } };
  await context.addInitScript((uuid) => {
    for (const legacy of ['true', 'false'])
      localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_${legacy}:${uuid}`, 'true');
  }, data.uuid);
}
