using Qplet.GraphQL.Data;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Subjects;

internal sealed class PosterVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) => rules.Public<Poster>("Posters hang in public places.");
}
