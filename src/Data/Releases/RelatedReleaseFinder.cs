using Qplet.GraphQL.Data.Reactions;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>
/// Finds the recommended and the similar releases of one release. Both lists only contain releases that have not passed and whose publishers are neither banned
/// nor deleted. The number of rows that it reads does not depend on the number of releases.
/// </summary>
internal sealed class RelatedReleaseFinder(QpletDbContext db, Release release, DateTime now)
{
    /// <summary>The maximum number of releases that are considered for the same reason.</summary>
    private const int MaxCandidates = 300;

    /// <summary>The releases that lists may contain.</summary>
    private readonly IQueryable<Release> _open = db.Releases.Where(r =>
        r.Id != release.Id
        && (r.LatestDate > now || (r.LatestDate == null && (r.StateWithoutDates == ReleaseState.Tba || r.StateWithoutDates == ReleaseState.Upcoming)))
        && r.Publisher.DeletedAt == null
        && (r.Publisher.BannedAt == null || r.Publisher.BannedUntil <= now)
    );

    /// <summary>The users who hype the release.</summary>
    private readonly IQueryable<Guid> _audience = db
        .Reactions.Where(reaction => reaction.SubjectId == release.Uid && reaction.Kind == ReactionKind.Hype)
        .OrderByDescending(reaction => reaction.UserId)
        .Select(reaction => reaction.UserId)
        .Take(RelatedReleases.MaxAudience);

    /// <summary>Returns the rows of both lists.</summary>
    public async Task<IEnumerable<RelatedRelease>> FindAsync(CancellationToken cancellationToken)
    {
        var details = await db
            .ReleaseDetails.Where(detail => detail.ReleaseId == release.Id)
            .OrderBy(detail => detail.Position)
            .Take(RelatedReleases.MaxDetails)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var found = await CandidatesAsync(details, cancellationToken);
        if (found.Count == 0)
        {
            return [];
        }
        var audiences = await HypedWith(_open.Where(other => found.Contains(other.Id)))
            .ToDictionaryAsync(other => other.Id, other => other.Number, cancellationToken);
        var shared = await SharedDetailsAsync(found, details, cancellationToken);
        var candidates = await db
            .Releases.Where(other => found.Contains(other.Id))
            .Select(other => new Candidate(other.Id, other.PublisherId, other.SubcategoryCode))
            .ToListAsync(cancellationToken);
        var rows = candidates.ConvertAll(other =>
            (
                other.PublisherId,
                Row: new RelatedRelease
                {
                    ReleaseId = release.Id,
                    OtherId = other.Id,
                    SharedAudience = audiences.GetValueOrDefault(other.Id),
                    SharedDetails = shared.GetValueOrDefault(other.Id),
                    IsSameSubcategory = other.SubcategoryCode == release.SubcategoryCode,
                }
            )
        );
        return Best(rows, ReleaseRelation.Recommendation).Concat(Best(rows.Where(row => row.Row.IsSameSubcategory), ReleaseRelation.Similar));
    }

    private static IEnumerable<RelatedRelease> Best(IEnumerable<(Guid PublisherId, RelatedRelease Row)> rows, ReleaseRelation relation)
    {
        var ofPublisher = new Dictionary<Guid, int>();
        return rows.OrderByDescending(row => ScoreOf(row.Row, relation))
            .ThenByDescending(row => row.Row.OtherId)
            .Where(row => (ofPublisher[row.PublisherId] = ofPublisher.GetValueOrDefault(row.PublisherId) + 1) <= RelatedReleases.MaxByPublisher)
            .Take(RelatedReleases.MaxReleases)
            .Select(row => new RelatedRelease
            {
                ReleaseId = row.Row.ReleaseId,
                Relation = relation,
                OtherId = row.Row.OtherId,
                Score = ScoreOf(row.Row, relation),
                SharedAudience = row.Row.SharedAudience,
                SharedDetails = row.Row.SharedDetails,
                IsSameSubcategory = row.Row.IsSameSubcategory,
            });
    }

    /// <summary>
    /// Recommendations are ordered by the shared audience, then by the shared details, then by the subcategory; similar releases by the shared details, then by
    /// the shared audience.
    /// </summary>
    private static long ScoreOf(RelatedRelease row, ReleaseRelation relation) =>
        relation == ReleaseRelation.Recommendation
            ? (row.SharedAudience * 1000L) + (row.SharedDetails * 2) + (row.IsSameSubcategory ? 1 : 0)
            : (row.SharedDetails * 1000L) + row.SharedAudience;

    /// <summary>Returns the keys of the releases that have something in common with the release.</summary>
    private async Task<HashSet<int>> CandidatesAsync(List<ReleaseDetail> details, CancellationToken cancellationToken)
    {
        var found = await HypedWith(_open)
            .OrderByDescending(other => other.Number)
            .ThenByDescending(other => other.Id)
            .Take(MaxCandidates)
            .Select(other => other.Id)
            .ToHashSetAsync(cancellationToken);
        foreach (var detail in details)
        {
            var (key, start, value) = (detail.Key, detail.ValueStart, detail.Value);
            found.UnionWith(
                await db
                    .ReleaseDetails.Where(other => other.Key == key && other.ValueStart == start && other.Value == value)
                    .Join(_open, other => other.ReleaseId, other => other.Id, (_, other) => other.Id)
                    .OrderByDescending(id => id)
                    .Take(MaxCandidates)
                    .ToListAsync(cancellationToken)
            );
        }
        var subcategory = _open.Where(other => other.SubcategoryCode == release.SubcategoryCode);
        found.UnionWith(
            await subcategory
                .Where(other => other.IsUpcoming)
                .OrderByDescending(other => other.Score)
                .ThenByDescending(other => other.Id)
                .Take(MaxCandidates)
                .Select(other => other.Id)
                .ToListAsync(cancellationToken)
        );
        found.UnionWith(
            await subcategory
                .Where(other => other.LatestDate == null)
                .OrderByDescending(other => other.HypeCount)
                .ThenByDescending(other => other.Id)
                .Take(MaxCandidates)
                .Select(other => other.Id)
                .ToListAsync(cancellationToken)
        );
        return found;
    }

    /// <summary>Returns the releases among the given ones that the audience hypes too, each with the number of those users.</summary>
    private IQueryable<Hyped> HypedWith(IQueryable<Release> others) =>
        db
            .Reactions.Where(reaction => _audience.Contains(reaction.UserId) && reaction.Kind == ReactionKind.Hype)
            .Join(others, reaction => reaction.SubjectId, other => other.Uid, (_, other) => other.Id)
            .GroupBy(id => id)
            .Select(group => new Hyped { Id = group.Key, Number = group.Count() });

    private async Task<Dictionary<int, int>> SharedDetailsAsync(HashSet<int> found, List<ReleaseDetail> details, CancellationToken cancellationToken)
    {
        var values = details.ToDictionary(detail => detail.Key, detail => detail.Value, StringComparer.Ordinal);
        if (values.Count == 0)
        {
            return [];
        }
        var keys = values.Keys.ToList();
        var others = await db
            .ReleaseDetails.Where(detail => found.Contains(detail.ReleaseId) && keys.Contains(detail.Key))
            .Select(detail => new
            {
                detail.ReleaseId,
                detail.Key,
                detail.Value,
            })
            .ToListAsync(cancellationToken);
        return others.Where(detail => values[detail.Key] == detail.Value).CountBy(detail => detail.ReleaseId).ToDictionary();
    }

    private sealed record Candidate(int Id, Guid PublisherId, string SubcategoryCode);

    private sealed class Hyped
    {
        public int Id { get; init; }

        public int Number { get; init; }
    }
}
