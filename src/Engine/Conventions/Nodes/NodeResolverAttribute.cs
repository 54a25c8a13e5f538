using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// On a static method of a class with <see cref="ObjectTypeAttribute{T}" />: makes the type a node, which <c>node</c> and <c>nodes</c> find by its global
/// identifier. The first parameter that is an argument takes the key; the rest
/// are bound as a resolver's. The method gives null for what does not exist or the caller may not know of, and should load through a DataLoader, so many
/// nodes are loaded at once.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute, INonFieldAttribute;
