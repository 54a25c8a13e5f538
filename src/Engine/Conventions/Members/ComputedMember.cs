using System.Linq.Expressions;

namespace Qplet.GraphQL.Conventions;

/// <summary>A member that clients may filter by although it is not stored.</summary>
/// <param name="Name">The name that clients see.</param>
/// <param name="Type">The type of the values: an enum or <see cref="bool" />.</param>
/// <param name="Conditions">For each value, the condition that a row has it. Each row meets exactly one of them.</param>
/// <param name="Argument">Returns the argument of the conditions for one call.</param>
internal sealed record ComputedMember(string Name, Type Type, IReadOnlyDictionary<object, LambdaExpression> Conditions, Func<FilterContext, object> Argument);
