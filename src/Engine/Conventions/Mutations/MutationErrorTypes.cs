using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Creates the types of declared errors: object types that implement the <c>Error</c> interface.</summary>
internal sealed class MutationErrorTypes(CodeFirstContext context, Type? errorInterface)
{
    private readonly Dictionary<Type, ObjectType> _types = [];

    /// <summary>Returns the union of the errors of one mutation.</summary>
    public UnionType AddUnion(string name, string mutation, IReadOnlyList<ObjectType> members) =>
        context.GetOrAddNamed(
            name,
            () => new UnionType(name, () => members, $"An error that `{mutation}` can return.", runtimeType: typeof(object), resolveType: FindName)
        );

    /// <summary>Returns the type of a declared error. Reports a problem and returns null if the class cannot be an error.</summary>
    public ObjectType? Add(Type error, System.Reflection.MemberInfo place)
    {
        if (_types.TryGetValue(error, out var known))
        {
            return known;
        }
        if (context.Describe(error) is not { Type: ObjectType type } descriptor)
        {
            context.Report(place, ConventionsErrors.MutationErrorNotAnObject(error));
            return null;
        }

        _types.Add(error, type);
        if (errorInterface is not null)
        {
            context.GetOutputType(errorInterface);
        }
        if (descriptor.FindField("message") is null && typeof(Exception).IsAssignableFrom(error))
        {
            descriptor.Fields.Insert(0, ExceptionMessage());
        }
        if (descriptor.FindField("message") is null)
        {
            context.Report(error, ConventionsErrors.MutationErrorWithoutMessage(error));
        }
        else if (errorInterface is null)
        {
            descriptor.Interfaces.Add(Interface());
        }
        else if (!errorInterface.IsAssignableFrom(error))
        {
            context.Report(error, ConventionsErrors.MutationErrorWithoutInterface(error, errorInterface));
        }
        return type;
    }

    private InterfaceType Interface() =>
        context.GetOrAddNamed(
            "Error",
            () =>
                new InterfaceType(
                    "Error",
                    static () =>
                        [new FieldDefinition("message", new NonNullType(BuiltInScalars.String), description: "A description of the error, in English.")],
                    description: "An error because of which a mutation changed nothing.",
                    resolveType: FindName
                )
        );

    private string? FindName(object value)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (_types.TryGetValue(type, out var found))
            {
                return found.Name;
            }
        }

        return null;
    }

    private static FieldDescriptor ExceptionMessage() =>
        new("message", TypeReference.To(new NonNullType(BuiltInScalars.String)))
        {
            Description = "A description of the error, in English.",
            Resolver = static resolving => FieldResult.FromValue(resolving.Parent<Exception>().Message),
            ParentRequirements = [],
            RunsAsynchronously = false,
        };
}
