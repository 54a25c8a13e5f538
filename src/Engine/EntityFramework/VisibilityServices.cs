using System.Reflection;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Registers the rules about who may see which rows.</summary>
public static class VisibilityServices
{
    /// <summary>
    /// Registers the rules that the classes of an assembly declare (<see cref="IVisibilityDeclaration{TContext, TViewer}" />), and
    /// <see cref="VisibleRows{TContext, TViewer}" />. From then on, every entity that is queried needs a rule. Further declarations can be registered as
    /// services.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="assembly">The assembly with the declarations.</param>
    /// <param name="viewerOf">Returns the viewer of a caller; the same object for the same caller, if possible.</param>
    public static IServiceCollection AddVisibility<TContext, TViewer>(
        this IServiceCollection services,
        Assembly assembly,
        Func<ClaimsPrincipal, TViewer> viewerOf
    )
        where TContext : DbContext
        where TViewer : class
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var declaration = typeof(IVisibilityDeclaration<TContext, TViewer>);
        foreach (var type in assembly.GetTypes().Where(type => type is { IsAbstract: false, IsNested: false } && type.IsAssignableTo(declaration)))
        {
            services.AddSingleton(declaration, type);
        }
        return services
            .AddSingleton(static provider => new VisibleRows<TContext, TViewer>(provider.GetRequiredService<QueryTranslator>()))
            .AddSingleton<Func<IModel, VisibilityModel>>(provider =>
                model => VisibilityModel.Create(model, provider.GetServices<IVisibilityDeclaration<TContext, TViewer>>(), viewerOf)
            );
    }
}
