using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>A list of values that clients may filter by, stored as rows of their own, such as the tags of an event.</summary>
/// <param name="Name">The name that clients see.</param>
/// <param name="Rows">The property with the rows.</param>
/// <param name="Value">The property of a row with the value, which is never null.</param>
internal sealed record ValueList(string Name, PropertyInfo Rows, PropertyInfo Value);
