namespace Qplet.GraphQL.Schema.Genres;

/// <summary>Who may see genres. Private genres are visible only to admins.</summary>
internal sealed class GenreVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) => rules.Add<Genre>(reachable: (db, viewer, genre) => genre.IsPublic || viewer.IsAdmin);
}
