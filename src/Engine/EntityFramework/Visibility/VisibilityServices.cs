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
    /// Registers the rules that the classes of an assembly declare (<see cref="IVisibilityDeclaration{TContext, TViewer}" />). From then on, every entity that
    /// is queried needs a rule.
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
        return services.AddSingleton<Func<IModel, VisibilityModel>>(model =>
            VisibilityModel.Create(
                model,
                assembly
                    .GetTypes()
                    .Where(static type =>
                        type is { IsAbstract: false, IsNested: false } && type.IsAssignableTo(typeof(IVisibilityDeclaration<TContext, TViewer>))
                    )
                    .OrderBy(static type => type.FullName, StringComparer.Ordinal)
                    .Select(static type => (IVisibilityDeclaration<TContext, TViewer>)Activator.CreateInstance(type)!),
                viewerOf
            )
        );
    }
}
