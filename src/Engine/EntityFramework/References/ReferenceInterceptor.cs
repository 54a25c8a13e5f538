using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Notes the DataLoader of each field that returns an entity by its key.</summary>
internal sealed class ReferenceInterceptor : TypeInterceptor
{
    private const string FeatureKey = "Qplet.GraphQL.EntityFramework.Reference";

    /// <summary>Returns the DataLoader with which the field loads its entity. Returns null if the field does not.</summary>
    public static Type? LoaderOf(FieldDefinition field) => field.Features.TryGetValue(FeatureKey, out var loader) ? (Type?)loader : null;

    /// <summary>Returns the types of the key and the entity of a DataLoader by key. Returns null for other types.</summary>
    public static Type[]? ArgumentsOf(Type loader)
    {
        for (var type = loader.BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EntityByKeyDataLoader<,>))
            {
                return type.GetGenericArguments();
            }
        }
        return null;
    }

    /// <inheritdoc />
    public override void OnSchemaDescribed(CodeFirstContext context)
    {
        foreach (var field in context.Types.OfType<ComplexTypeDescriptor>().SelectMany(static type => type.Fields))
        {
            if (FindLoader(field) is { } loader)
            {
                field.Features[FeatureKey] = loader;
            }
        }
    }

    private static Type? FindLoader(FieldDescriptor field)
    {
        if (field is not { Resolver: null, Member: MethodInfo method, ResultType: { } result })
        {
            return null;
        }
        var loaders = method
            .GetParameters()
            .Select(static parameter => parameter.ParameterType)
            .Where(type => ArgumentsOf(type) is [_, var entity] && entity == result)
            .ToList();
        return loaders is [var only] ? only : null;
    }
}
