using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>An entity of <see cref="FilterTargets" />.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Kind">The value of <see cref="FilterTargets.Kind" /> in rows that refer to it.</param>
/// <param name="Key">The property of the entity with the key.</param>
public sealed record FilterTarget(Type Entity, object Kind, PropertyInfo Key);
