using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>A field of an order with properties of the row itself that belong together, such as those of the next date.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="TypeName">The name of its input type.</param>
/// <param name="Members">The names of the members of the input type, and their properties.</param>
internal sealed record SortGroup(string Name, string TypeName, IReadOnlyDictionary<string, PropertyInfo> Members);
