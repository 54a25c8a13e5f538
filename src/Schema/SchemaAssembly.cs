using System.Reflection;

namespace Qplet.GraphQL.Schema;

/// <summary>An assembly with types of the schema, in addition to those of the product.</summary>
/// <param name="Assembly">The assembly.</param>
internal sealed record SchemaAssembly(Assembly Assembly);
