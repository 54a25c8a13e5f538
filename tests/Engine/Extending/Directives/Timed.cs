using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: timed
/// <summary>Asks for the time that an operation takes, in the header <c>Server-Timing</c>.</summary>
/// <param name="Name">What the time is called there.</param>
[DirectiveType(DirectiveLocations.Query | DirectiveLocations.Mutation)]
public sealed record Timed(string Name = "graphql");
// docs: end
