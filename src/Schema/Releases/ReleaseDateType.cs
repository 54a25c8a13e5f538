using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Schema.Reference;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A date on which a release comes out, in a country and on a platform.</summary>
[ObjectType<ReleaseDate>]
[BindOnly(
    nameof(ReleaseDate.Id),
    nameof(ReleaseDate.Precision),
    nameof(ReleaseDate.Moment),
    nameof(ReleaseDate.EndsAt),
    nameof(ReleaseDate.Link),
    nameof(ReleaseDate.Note),
    nameof(ReleaseDate.Discount),
    nameof(ReleaseDate.IsOfficial)
)]
public static class ReleaseDateType
{
    /// <summary>The country, or null if the date applies worldwide.</summary>
    public static Task<Country?> GetCountryAsync(
        [Parent(nameof(ReleaseDate.CountryCode))] ReleaseDate date,
        CountryByCodeDataLoader countries,
        CancellationToken cancellationToken
    ) => date.CountryCode is { } code ? countries.LoadAsync(code, cancellationToken) : Task.FromResult<Country?>(null);

    /// <summary>The platform, or null if the date applies to all platforms.</summary>
    public static Task<Platform?> GetPlatformAsync(
        [Parent(nameof(ReleaseDate.PlatformId))] ReleaseDate date,
        PlatformByIdDataLoader platforms,
        CancellationToken cancellationToken
    ) => date.PlatformId is { } id ? platforms.LoadAsync(id, cancellationToken) : Task.FromResult<Platform?>(null);

    /// <summary>The action that users can take from this date on.</summary>
    public static Task<ReleaseAction?> GetActionAsync(
        [Parent(nameof(ReleaseDate.ActionCode))] ReleaseDate date,
        ReleaseActionByCodeDataLoader actions,
        CancellationToken cancellationToken
    ) => date.ActionCode is { } code ? actions.LoadAsync(code, cancellationToken) : Task.FromResult<ReleaseAction?>(null);

    /// <summary>The release.</summary>
    public static Task<Release> GetReleaseAsync(
        [Parent(nameof(ReleaseDate.ReleaseId))] ReleaseDate date,
        ReleaseByIdDataLoader releases,
        CancellationToken cancellationToken
    ) => releases.LoadRequiredAsync(date.ReleaseId, cancellationToken);

    /// <summary>Returns a release date by its key.</summary>
    [NodeResolver]
    public static Task<ReleaseDate?> GetNodeAsync(int id, ReleaseDateByIdDataLoader dates, CancellationToken cancellationToken) =>
        dates.LoadAsync(id, cancellationToken);
}
