using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Marks the method that loads objects of a type by key, which makes the type available through <c>node</c> and <c>nodes</c>. The method must be public and
/// static, in a class with <see cref="ObjectTypeAttribute{T}" />. Its first argument is the key. Other parameters are bound as for resolvers. The method
/// returns null if the object does not exist or the caller may not see it. It should use a DataLoader, to load many nodes at once.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute, INonFieldAttribute;
