using System.Linq.Expressions;

namespace Qplet.GraphQL.Conventions;

/// <summary>A member that clients may filter by although it is not stored: a value, or a list of values.</summary>
/// <param name="Name">The name that clients see.</param>
/// <param name="Type">The type of the values: an enum or <see cref="bool" />.</param>
/// <param name="Conditions">
/// For each value, the condition that a row has it. Of a value, each row meets exactly one of them; of a list, any number. The parameters are the row and the
/// argument; those of a list begin with the source of the rows.
/// </param>
/// <param name="Argument">Returns the argument of the conditions for one call.</param>
internal sealed record ComputedMember(string Name, Type Type, IReadOnlyDictionary<object, LambdaExpression> Conditions, Func<FilterContext, object> Argument);
