namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Opens the source stream of a subscription field (<see href="https://spec.graphql.org/September2025/#sec-Source-Stream">section 6.2.3.1</see>). Each element
/// starts one execution, whose resolvers read it from <see cref="ResolverContext.EventMessage" />.
/// </summary>
/// <remarks>The stream must end when <see cref="ResolverContext.RequestAborted" /> is cancelled.</remarks>
public delegate ValueTask<IAsyncEnumerable<object?>> FieldSubscriber(ResolverContext context);
