namespace Qplet.GraphQL.Schema.Genres;

/// <summary>A new genre.</summary>
/// <param name="Name">The name, which no other genre may have. It must not be blank and has at most 255 characters.</param>
/// <param name="IsPublic">Whether everyone can see the genre. If not, only admins can.</param>
public sealed record CreateGenreInput(string Name, bool IsPublic = true);
