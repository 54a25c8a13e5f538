namespace Qplet.GraphQL.Execution;

/// <summary>
/// A value of a parameter of the query string that sets a Boolean variable to true: <c>include=dates,sources</c> sets those of <c>dates</c> and <c>sources</c>.
/// </summary>
/// <param name="Name">The name of the parameter. Switches of the same parameter have the same name.</param>
/// <param name="Value">The value.</param>
/// <param name="Variable">The variable, without the <c>$</c>.</param>
/// <param name="Description">The description of the variable. Null if it has none.</param>
public sealed record HttpSwitch(string Name, string Value, string Variable, string? Description);
