namespace Qplet.GraphQL.AspNetCore;

/// <summary>The application's root services. Operations create their scopes from them on first use.</summary>
internal sealed record RootServices(IServiceProvider Provider);
