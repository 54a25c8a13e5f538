using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A loader that reads only what the operation needs.</summary>
internal interface IEntityLoader
{
    /// <summary>Tells the loader the operation by one of its selections.</summary>
    void Observe(ISelection selection);
}
