using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>A usage of a variable.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The expected type; null if it is not known.</param>
/// <param name="Owner">The input object type, if the variable is the value of one of its fields; otherwise null.</param>
/// <param name="HasDefault">Whether the position of the variable has a default.</param>
internal readonly record struct VariableUsage(VariableNode Node, IType? Type, InputObjectType? Owner, bool HasDefault);
