namespace Qplet.GraphQL.TypeSystem;

/// <summary>A query as it was read.</summary>
/// <param name="Terms">The words that count, in order.</param>
/// <param name="Words">All words, in order, also those that say little.</param>
/// <param name="Intent">Whether the user asks a question or wants to change something.</param>
/// <param name="Answer">The kind of value that a question asks for.</param>
internal sealed record SearchQuery(IReadOnlyList<QueryTerm> Terms, IReadOnlyList<QueryTerm> Words, SearchIntent Intent, AnswerKind Answer);
