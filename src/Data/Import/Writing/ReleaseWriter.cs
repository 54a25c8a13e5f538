using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Import.Reading;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Writes releases with their dates, sources and details.</summary>
internal sealed class ReleaseWriter(ImportContext context)
{
    /// <summary>The code of the subcategory for releases whose subcategory the files don't contain.</summary>
    public const string OtherSubcategory = "other";

    private Dictionary<(Guid Id, ReactionKind Kind), int> _reactions = [];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var (db, set) = (context.Db, context.Set);
        await context.UpsertAsync(
            "releases",
            set.Releases.All,
            keys => db.Releases.Where(r => keys.Contains(r.Id)),
            r => r.Id,
            (id, draft) =>
                new Release
                {
                    Id = id,
                    Title = FormattableString.Invariant($"Release {id}"),
                    SubcategoryCode = OtherSubcategory,
                    PublisherId = context.User(draft.PublisherId),
                    PublishedAt = draft.PublishedAt ?? context.Now,
                },
            Apply,
            async keys => _reactions = await context.ReactionsAsync(Release.KindName, Array.ConvertAll(keys, Release.UidOf), cancellationToken),
            cancellationToken
        );

        await context.UpsertAsync(
            "release dates",
            set.Dates.All,
            keys => db.ReleaseDates.Where(d => keys.Contains(d.Id)),
            d => d.Id,
            (id, draft) =>
                ReleaseOf(draft.ReleaseId, draft, "release date") is { } release
                    ? new ReleaseDate
                    {
                        Id = id,
                        ReleaseId = release,
                        Precision = DatePrecision.Tba,
                    }
                    : null,
            Apply,
            null,
            cancellationToken
        );
        await context.UpsertAsync(
            "release sources",
            set.Sources.All,
            keys => db.ReleaseSources.Where(s => keys.Contains(s.Id)),
            s => s.Id,
            (id, draft) =>
                draft.Url is not null && ReleaseOf(draft.ReleaseId, draft, "source") is { } release ? new ReleaseSource { Id = id, ReleaseId = release } : null,
            (row, draft) =>
            {
                row.ReleaseId = draft.ReleaseId ?? row.ReleaseId;
                row.Title = draft.Title ?? row.Title;
                row.Url = draft.Url ?? row.Url;
            },
            null,
            cancellationToken
        );
        await context.LinkAsync(
            "release details",
            set.Releases.All.Where(r => r.Value.Details is not null)
                .Select(r =>
                    KeyValuePair.Create<int, IReadOnlyList<ReleaseDetail>>(
                        r.Key,
                        [
                            .. r.Value.Details!.Select(
                                (d, i) =>
                                    new ReleaseDetail
                                    {
                                        ReleaseId = r.Key,
                                        Key = d.Key,
                                        Value = d.Value,
                                        Position = i,
                                    }
                            ),
                        ]
                    )
                ),
            keys => db.ReleaseDetails.Where(d => keys.Contains(d.ReleaseId)),
            d => (d.ReleaseId, d.Key),
            (row, detail) => (row.Value, row.Position) = (detail.Value, detail.Position),
            cancellationToken
        );
    }

    private void Apply(Release row, ReleaseDraft draft)
    {
        row.Title = draft.Title ?? row.Title;
        row.Summary = draft.Summary ?? row.Summary;
        row.ThumbnailUrl = draft.ThumbnailUrl ?? row.ThumbnailUrl;
        row.BannerUrl = draft.BannerUrl ?? row.BannerUrl;
        row.SubcategoryCode = draft.Subcategory ?? row.SubcategoryCode;
        if (draft.PublisherId is not null)
        {
            row.PublisherId = context.User(draft.PublisherId);
        }
        row.IsOwned = draft.IsOwned ?? row.IsOwned;
        row.ContributionAuthorization = draft.Contribution ?? row.ContributionAuthorization;
        row.IsPromoted = draft.IsPromoted ?? row.IsPromoted;
        row.PublishedAt = draft.PublishedAt ?? row.PublishedAt;

        // Reactions in this system have rows, whose number is added to the source's count.
        if (draft.Likes is { } likes)
        {
            row.LikeCount = likes + _reactions.GetValueOrDefault((Release.UidOf(row.Id), ReactionKind.Like));
        }
        if (draft.Hypes is { } hypes)
        {
            row.HypeCount = hypes + _reactions.GetValueOrDefault((Release.UidOf(row.Id), ReactionKind.Hype));
        }
    }

    private static void Apply(ReleaseDate row, DateDraft draft)
    {
        row.ReleaseId = draft.ReleaseId ?? row.ReleaseId;
        var moment = draft.Moment ?? row.Moment;
        row.Precision = moment is null ? DatePrecision.Tba : draft.Precision ?? (row.Precision == DatePrecision.Tba ? DatePrecision.Day : row.Precision);
        (row.Moment, row.EndsAt) = row.Precision.Period(moment);
        row.CountryCode = draft.Country ?? row.CountryCode;
        row.PlatformId = draft.PlatformId ?? row.PlatformId;
        row.ActionCode = draft.Action ?? row.ActionCode;
        row.Link = draft.Link ?? row.Link;
        row.Note = draft.Note ?? row.Note;
        row.Discount = draft.Discount ?? row.Discount;
        row.IsOfficial = draft.IsOfficial ?? row.IsOfficial;
    }

    private int? ReleaseOf(int? release, Draft draft, string what)
    {
        if (release is null)
        {
            context.Set.Refuse(draft.Place, ImportErrors.NoRelease(what));
        }
        return release;
    }
}
