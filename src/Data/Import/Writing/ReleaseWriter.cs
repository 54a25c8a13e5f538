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
        var set = context.Set;
        await context.UpsertAsync(
            "releases",
            set.Releases.All,
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
            cancellationToken
        );
        await context.UpsertAsync(
            "release sources",
            set.Sources.All,
            (id, draft) =>
                draft.Url is not null && ReleaseOf(draft.ReleaseId, draft, "source") is { } release ? new ReleaseSource { Id = id, ReleaseId = release } : null,
            (row, draft) =>
            {
                row.ReleaseId = draft.ReleaseId ?? row.ReleaseId;
                row.Title = draft.Title ?? row.Title;
                row.Url = draft.Url ?? row.Url;
            },
            cancellationToken
        );
        await context.LinkAsync(
            "release details",
            set.Releases.All,
            d => d.Details,
            (release, detail, position) =>
                new ReleaseDetail
                {
                    ReleaseId = release,
                    Key = detail.Key,
                    Value = detail.Value,
                    Position = position,
                },
            context.Db.ReleaseDetails,
            cancellationToken
        );
    }

    private void Apply(Release row, ReleaseDraft draft)
    {
        row.Title = draft.Title ?? row.Title;
        row.Description = draft.Summary ?? row.Description;
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
        var moment = draft.Moment ?? row.Start;
        row.Precision = moment is null ? DatePrecision.Tba : draft.Precision ?? (row.Precision == DatePrecision.Tba ? DatePrecision.Day : row.Precision);
        (row.Start, row.End) = row.Precision.Period(moment);
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
