using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>A place where a variable is used.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type that the place expects, or null when it is not known.</param>
/// <param name="Owner">The input object type of which the place is a field, or null when it is none.</param>
/// <param name="HasDefault">Whether the place has a default value of its own.</param>
internal readonly record struct VariableUsage(VariableNode Node, IType? Type, InputObjectType? Owner, bool HasDefault);
