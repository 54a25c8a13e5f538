using Qplet.GraphQL.Data.Import.Reading;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Writes releases with their dates, sources, details, matches and tracklists.</summary>
internal sealed class ReleaseWriter(ImportContext context)
{
    /// <summary>The code of the subcategory for releases whose subcategory the files don't contain.</summary>
    public const string OtherSubcategory = "other";

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
                    StateWithoutDates = ReleaseState.Unknown,
                },
            Apply,
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
                        CreatedAt = context.Now,
                    }
                    : null,
            Apply,
            cancellationToken
        );
        await context.UpsertAsync(
            "release sources",
            set.Sources.All,
            (id, draft) => NewSource(id, draft),
            (row, draft) =>
            {
                row.ReleaseId = draft.ReleaseId ?? row.ReleaseId;
                row.Title = draft.Title.Or(row.Title);
                row.Url = draft.Url ?? row.Url;
            },
            cancellationToken
        );
        await context.LinkAsync(
            "release details",
            Details(),
            d => d,
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
        await context.LinkAsync(
            "matches",
            set.Information.All,
            d => d.Matches,
            (release, match, position) =>
            {
                (match.ReleaseId, match.Position) = (release, position);
                return match;
            },
            context.Db.Set<Match>(),
            cancellationToken
        );
        await context.LinkAsync(
            "tracklist entries",
            set.Information.All,
            d => d.Tracklist,
            (release, entry, _) =>
            {
                entry.ReleaseId = release;
                return entry;
            },
            context.Db.Set<TracklistEntry>(),
            static (stored, entry) => entry.TrackId = stored.Title == entry.Title ? stored.TrackId : null,
            cancellationToken
        );
    }

    /// <summary>Returns the details by the key of the release: those of the release's own object, otherwise those of the information about it.</summary>
    private Dictionary<int, IReadOnlyList<(string Key, string Value)>> Details()
    {
        var details = new Dictionary<int, IReadOnlyList<(string, string)>>();
        foreach (var (release, draft) in context.Set.Information.All)
        {
            if (draft.Details is { } informed)
            {
                details[release] = informed;
            }
        }
        foreach (var (release, draft) in context.Set.Releases.All)
        {
            if (draft.Details is { } own)
            {
                details[release] = own;
            }
        }
        return details;
    }

    private void Apply(Release row, ReleaseDraft draft)
    {
        row.Title = draft.Title ?? row.Title;
        row.Description = draft.Summary.Or(row.Description);
        row.ThumbnailUrl = draft.ThumbnailUrl.Or(row.ThumbnailUrl);
        row.BannerUrl = draft.BannerUrl.Or(row.BannerUrl);
        row.SubcategoryCode = draft.Subcategory ?? row.SubcategoryCode;
        if (draft.PublisherId is not null)
        {
            row.PublisherId = context.User(draft.PublisherId);
        }
        row.IsOwned = draft.IsOwned ?? row.IsOwned;
        row.ContributionAuthorization = draft.Contribution ?? row.ContributionAuthorization;
        row.IsPromoted = draft.IsPromoted ?? row.IsPromoted;
        row.PublishedAt = draft.PublishedAt ?? row.PublishedAt;
        row.StateWithoutDates = draft.State ?? row.StateWithoutDates;
    }

    private void Apply(ReleaseDate row, DateDraft draft)
    {
        var known = (row.Precision, row.Start, row.End);
        row.ReleaseId = draft.ReleaseId ?? row.ReleaseId;
        var moment = draft.Moment.Or(row.Start);
        row.Precision = moment is null ? DatePrecision.Tba : draft.Precision ?? (row.Precision == DatePrecision.Tba ? DatePrecision.Day : row.Precision);
        (row.Start, row.End) = row.Precision.Period(moment);
        row.CountryCode = draft.Country.Or(row.CountryCode);
        row.PlatformId = draft.PlatformId.Or(row.PlatformId);
        row.ActionCode = draft.Action.Or(row.ActionCode);
        row.Link = draft.Link.Or(row.Link);
        row.Note = draft.Note.Or(row.Note);
        row.Discount = draft.Discount.Or(row.Discount);
        row.IsOfficial = draft.IsOfficial ?? row.IsOfficial;
        if (context.Db.Entry(row).State != EntityState.Added && known != (row.Precision, row.Start, row.End))
        {
            row.Sequence++;
            row.UpdatedAt = context.Now;
        }
    }

    private ReleaseSource? NewSource(int id, SourceDraft draft)
    {
        if (draft.Url is null)
        {
            context.Set.Refuse(draft.Place, "release sources", ImportErrors.NoUrl());
            return null;
        }
        return ReleaseOf(draft.ReleaseId, draft, "release source") is { } release ? new ReleaseSource { Id = id, ReleaseId = release } : null;
    }

    private int? ReleaseOf(int? release, Draft draft, string what)
    {
        if (release is null)
        {
            context.Set.Refuse(draft.Place, $"{what}s", ImportErrors.NoRelease(what));
        }
        return release;
    }
}
