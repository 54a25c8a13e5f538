using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Declares who may see the entities of a domain.</summary>
/// <typeparam name="TContext">The type of the context.</typeparam>
/// <typeparam name="TViewer">The type of the viewer.</typeparam>
public interface IVisibilityDeclaration<TContext, TViewer>
    where TContext : DbContext
    where TViewer : class
{
    /// <summary>Adds the rules of the domain.</summary>
    void Declare(VisibilityRules<TContext, TViewer> rules);
}
