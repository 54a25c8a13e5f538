namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Opens the source stream of a subscription field (section 6.2.3.1); each element becomes the root value of one execution, read by
/// <see cref="ResolverContext.EventMessage" />.
/// </summary>
/// <remarks>The stream ends when <see cref="ResolverContext.RequestAborted" /> is cancelled.</remarks>
public delegate ValueTask<IAsyncEnumerable<object?>> FieldSubscriber(ResolverContext context);
