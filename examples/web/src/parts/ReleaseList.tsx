import { Link } from 'wouter';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../api/graphql';
import { HypeButton, HypeFields } from './HypeButton';
import { inWords } from './dates';
import { Picture } from './Picture';

export const ReleaseRow = graphql(
  `
    fragment ReleaseRow on Release {
      id
      title
      thumbnailUrl
      subcategory { id name }
      publisher { id name }
      soonestDate { id label precision start platform { id name } }
      ...HypeFields
    }
  `,
  [HypeFields],
);

export type Release = ResultOf<typeof ReleaseRow>;

export const readReleases = (nodes: readonly FragmentOf<typeof ReleaseRow>[] | undefined): Release[] => nodes?.map((node) => readFragment(ReleaseRow, node)) ?? [];

type ListProps = { releases: readonly Release[]; heading?: 'h3' | 'h4'; hasDays?: boolean };

/** Releases one below the other, with headings of the level below that of the list. */
export const ReleaseList = ({ releases, heading: Heading = 'h3', hasDays = true }: ListProps) => (
  <ul className="list">
    {releases.map((release) => (
      <li key={release.id}>
        <Picture url={release.thumbnailUrl} icon="spark" size={64} />
        <div>
          <Heading><Link href={`/releases/${encodeURIComponent(release.id)}`}>{release.title}</Link></Heading>
          {(hasDays || release.soonestDate?.precision === 'TIME') && <p>{release.soonestDate ? inWords(release.soonestDate, !hasDays) : 'To be announced'}</p>}
          <p className="quiet">
            {[release.subcategory.name, release.soonestDate?.platform?.name, release.publisher.name].filter(Boolean).join(' · ')}
          </p>
        </div>
        <HypeButton release={release} isSmall />
      </li>
    ))}
  </ul>
);

/** Releases in a row that scrolls sideways. */
export const ReleaseStrip = ({ title, releases }: { title: string; releases: readonly Release[] }) =>
  releases.length > 0 && (
    <section className="strip" aria-label={title}>
      <h2>{title}</h2>
      <ul tabIndex={0} aria-label={title}>
        {releases.map((release) => (
          <li key={release.id}>
            <Link href={`/releases/${encodeURIComponent(release.id)}`}>
              <Picture url={release.thumbnailUrl} icon="spark" size={160} />
              <strong>{release.title}</strong>
              <small>{release.soonestDate ? inWords(release.soonestDate) : 'To be announced'}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
