using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>What a new release is made of.</summary>
/// <param name="Title">The title; at most 255 characters, not blank.</param>
/// <param name="Description">What comes out; at most 5000 characters, not blank.</param>
/// <param name="Thumbnail">The address of the small picture; at most 500 characters.</param>
/// <param name="Banner">The address of the wide picture; at most 500 characters.</param>
/// <param name="SubcategoryCode">The code of the kind of release, such as `game`.</param>
/// <param name="IsOwned">Whether you are the one whose work comes out.</param>
/// <param name="ContributionAuthorization">Whether others may contribute.</param>
/// <param name="Dates">When, where and on what the release comes out; at most 100.</param>
/// <param name="Details">Facts about the release; at most 100.</param>
/// <param name="Sources">Where the news come from; at most 100.</param>
public sealed record CreateReleaseInput(
    string Title,
    string Description,
    Uri Thumbnail,
    Uri? Banner,
    string SubcategoryCode,
    bool IsOwned = false,
    ContributionAuthorization ContributionAuthorization = ContributionAuthorization.NotAllowed,
    IReadOnlyList<ReleaseDateInput>? Dates = null,
    IReadOnlyList<ReleaseDetailInput>? Details = null,
    IReadOnlyList<ReleaseSourceInput>? Sources = null
);
