using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>What changes in a release; fields that are absent stay as they are.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="Title">The title; at most 255 characters, not blank.</param>
/// <param name="Description">What comes out; at most 5000 characters, not blank.</param>
/// <param name="Thumbnail">The address of the small picture; at most 500 characters.</param>
/// <param name="Banner">The address of the wide picture; at most 500 characters. Null removes it.</param>
/// <param name="SubcategoryCode">The code of the kind of release; the platforms of its dates must fit.</param>
/// <param name="Details">The facts about the release, in place of the present ones; at most 100.</param>
public sealed record UpdateReleaseInput(
    [property: ID<Release>] int ReleaseId,
    Optional<string> Title,
    Optional<string> Description,
    Optional<Uri> Thumbnail,
    Optional<Uri?> Banner,
    Optional<string> SubcategoryCode,
    Optional<IReadOnlyList<ReleaseDetailInput>> Details
);
