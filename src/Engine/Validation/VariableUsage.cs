using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>A place where a variable is used.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type that the place expects, or null when it is not known.</param>
/// <param name="ParentType">The input type around the place: the input object of a field, the list of an item.</param>
/// <param name="HasDefault">Whether the place has a default value of its own.</param>
internal readonly record struct VariableUsage(VariableNode Node, IType? Type, IType? ParentType, bool HasDefault);
