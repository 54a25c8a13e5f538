namespace Qplet.GraphQL.AspNetCore;

/// <summary>The application's services; operations make their scopes of them when they first need one.</summary>
internal sealed record RootServices(IServiceProvider Provider);
