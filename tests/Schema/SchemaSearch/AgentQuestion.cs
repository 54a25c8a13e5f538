namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>A question that a user asks an agent.</summary>
/// <param name="Text">The question in the words of the user.</param>
/// <param name="Wishes">
/// What the user wishes, one after the other: for each wish the parts of the schema with which it can be answered, separated by spaces. One of them must be
/// found.
/// </param>
internal sealed record AgentQuestion(string Text, params IReadOnlyList<string> Wishes);
