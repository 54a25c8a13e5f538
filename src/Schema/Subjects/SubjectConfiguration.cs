using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>Registers the rules of kinds of subjects.</summary>
public static class SubjectConfiguration
{
    /// <summary>Registers every class of <see cref="SubjectRules" /> in an assembly. Several calls add up.</summary>
    public static IServiceCollection AddSubjectRules(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(static type => type is { IsAbstract: false } && typeof(SubjectRules).IsAssignableFrom(type)))
        {
            services.AddSingleton(typeof(SubjectRules), type);
        }
        services.TryAddSingleton<SubjectCatalog>();
        return services;
    }
}
