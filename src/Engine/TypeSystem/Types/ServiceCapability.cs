namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// A feature of the service that is not part of the schema, as the proposal
/// <see href="https://github.com/graphql/graphql-spec/pull/1208">Service capabilities</see> defines it.
/// </summary>
/// <param name="Identifier">The unique name, such as <c>graphql.onError</c>.</param>
/// <param name="Description">The description, in Markdown.</param>
/// <param name="Value">The value. Null if the capability has none.</param>
public sealed record ServiceCapability(string Identifier, string? Description = null, string? Value = null);
