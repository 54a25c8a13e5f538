using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A directive on a definition, such as <c>@cost(weight: "10")</c>.</summary>
/// <param name="Name">The directive's name, without the at sign.</param>
/// <param name="Arguments">The arguments in order, as constant literals.</param>
public sealed record AppliedDirective(string Name, IReadOnlyList<ArgumentNode> Arguments);
