namespace Qplet.GraphQL.Schema.Genres;

/// <summary>The changes to a genre. Omitted fields stay unchanged.</summary>
/// <param name="GenreId">The ID of the genre.</param>
/// <param name="Name">The name, which no other genre may have. It must not be blank and has at most 255 characters.</param>
/// <param name="IsPublic">Whether everyone can see the genre. If not, only admins can.</param>
public sealed record UpdateGenreInput([property: ID<Genre>] Guid GenreId, Optional<string> Name, Optional<bool?> IsPublic);
