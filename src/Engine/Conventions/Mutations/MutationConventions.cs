using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Changes every mutation field to the form <c>foo(input: FooInput!): FooPayload</c>. The parameters become the fields of the input. A single parameter of a
/// class named <c>…Input</c> is the input itself. The payload has the result and the errors that the method declares, as a union <c>FooError</c>. A result of
/// a class named <c>FooPayload</c> is the payload itself, to which only the errors are added. The field is nullable: an error that is not declared sets only
/// this field to null, not those of the other mutations in the operation.
/// </summary>
internal sealed class MutationConventions(Type? errorInterface) : TypeInterceptor
{
    private const string InputName = "input";
    private const string DeletedIdName = "deletedId";
    private const string ErrorsDescription = "The errors, or null if the mutation succeeded. If there are errors, nothing was changed.";

    private MutationErrorTypes _errors = null!;

    /// <inheritdoc />
    public override void OnInitialize(CodeFirstContext context) => _errors = new MutationErrorTypes(context, errorInterface);

    /// <inheritdoc />
    public override void OnTypeDescribed(CodeFirstContext context, TypeDescriptor type)
    {
        if (type is not ComplexTypeDescriptor { Root: OperationKind.Mutation } mutation)
        {
            return;
        }
        foreach (var field in mutation.Fields)
        {
            if (field.Member is MethodInfo method && method.GetCustomAttribute<UseMutationConventionAttribute>() is not { Disable: true })
            {
                Apply(context, field, method);
            }
        }
    }

    private void Apply(CodeFirstContext context, FieldDescriptor field, MethodInfo method)
    {
        var name = NamingConventions.ToPascalCase(field.Name);
        GatherInput(context, field, method, name + "Input");
        GatherPayload(context, field, method, name);
    }

    private static void GatherInput(CodeFirstContext context, FieldDescriptor field, MethodInfo method, string inputName)
    {
        if (field.Arguments.Count == 0)
        {
            return;
        }
        if (
            field.Arguments is [{ Type: ClrTypeReference { Element: null } reference } only]
            && reference.Type.Name.EndsWith("Input", StringComparison.Ordinal)
            && context.GetInputType(reference.Type) is InputObjectType
        )
        {
            only.Name = InputName;
            only.Type = reference with { IsNullable = false };
            only.Description ??= $"The input of `{field.Name}`.";
            return;
        }

        var members = field.Arguments.ToList();
        if (context.TryGetNamed(inputName, out _))
        {
            context.Report(method, ConventionsErrors.MutationNameTaken(inputName));
            return;
        }

        var type = context.GetOrAddNamed(
            inputName,
            () => new InputObjectType(inputName, () => [.. members.Select(context.Complete)], description: $"The input of `{field.Name}`.")
        );
        field.ArgumentContainer = InputName;
        field.Arguments.Clear();
        field.Arguments.Add(new ArgumentDescriptor(InputName, TypeReference.To(new NonNullType(type))) { Description = $"The input of `{field.Name}`." });
    }

    private void GatherPayload(CodeFirstContext context, FieldDescriptor field, MethodInfo method, string name)
    {
        var payloadName = name + "Payload";
        var declared = DeclaredErrors(context, method);
        var union = declared.Count == 0 ? null : AddErrorUnion(context, field, method, declared, name + "Error");
        var map = new MutationErrorMap(declared);
        if (field.Type is ClrTypeReference { Element: null, Type: var own } reference && NamingConventions.GetTypeName(own) == payloadName)
        {
            if (!reference.IsNullable)
            {
                NullabilityConventions.Mark(field, context);
            }
            field.Type = reference with { IsNullable = true };
            if (union is not null)
            {
                AddErrors(context.Describe(own)!, union);
                field.UseOutermost(next => resolving => AnswerAsync(next, resolving, map, static result => result));
            }
            return;
        }

        if (context.TryGetNamed(payloadName, out _))
        {
            context.Report(method, ConventionsErrors.MutationNameTaken(payloadName));
            return;
        }
        NullabilityConventions.Mark(field, context);
        var result = field.Type;
        var resultName = method.GetCustomAttribute<UseMutationConventionAttribute>()?.PayloadFieldName;
        field.Type = TypeReference.To(
            context.GetOrAddNamed(
                payloadName,
                () =>
                    new ObjectType(
                        payloadName,
                        () => PayloadFields(context, field.Name, result, resultName, union),
                        description: $"The result of `{field.Name}`.",
                        runtimeType: typeof(MutationPayload)
                    )
            )
        );
        field.UseOutermost(next => resolving => AnswerAsync(next, resolving, map, static result => new MutationPayload(result)));
    }

    // If there are errors, the value of a payload that is a class of its own is not an instance of that class.
    private static void AddErrors(ComplexTypeDescriptor payload, UnionType union)
    {
        foreach (var field in payload.Fields)
        {
            var type = field.Type;
            field.Type = TypeReference.To(building => building.GetOutputType(type).NullableType());
            field.UseOutermost(next => resolving => resolving.ParentValue is MutationPayload ? ValueTask.FromResult<object?>(null) : next(resolving));
        }
        payload.Fields.Add(
            new("errors", TypeReference.To(new ListType(new NonNullType(union))))
            {
                Description = ErrorsDescription,
                Resolver = static resolving => FieldResult.FromValue((resolving.ParentValue as MutationPayload)?.Errors),
                ParentRequirements = [],
                RunsAsynchronously = false,
            }
        );
    }

    private UnionType? AddErrorUnion(CodeFirstContext context, FieldDescriptor field, MethodInfo method, List<Type> declared, string unionName)
    {
        var members = declared.Select(error => _errors.Add(error, method)).OfType<ObjectType>().ToList();
        if (!context.TryGetNamed(unionName, out _))
        {
            return _errors.AddUnion(unionName, field.Name, members);
        }
        context.Report(method, ConventionsErrors.MutationNameTaken(unionName));
        return null;
    }

    private static List<Type> DeclaredErrors(CodeFirstContext context, MethodInfo method)
    {
        var declared = new List<Type>();
        foreach (var attribute in method.GetCustomAttributes().Concat(method.DeclaringType!.GetCustomAttributes()).OfType<IErrorAttribute>())
        {
            if (declared.Contains(attribute.ErrorType))
            {
                context.Report(method, ConventionsErrors.MutationErrorDeclaredTwice(attribute.ErrorType));
            }
            else
            {
                declared.Add(attribute.ErrorType);
            }
        }

        return declared;
    }

    private static List<FieldDefinition> PayloadFields(CodeFirstContext context, string mutation, TypeReference result, string? resultName, UnionType? union)
    {
        var type = context.GetOutputType(result).NullableType();
        var isDeletion = type == BuiltInScalars.ID && mutation.StartsWith("delete", StringComparison.Ordinal);
        var fields = new List<FieldDefinition>
        {
            new(
                resultName ?? (isDeletion ? DeletedIdName : NamingConventions.ToCamelCase(type.NamedType().Name)),
                type,
                description: isDeletion ? "The ID of the deleted object, or null if the mutation failed." : "The result, or null if the mutation failed."
            )
            {
                Execution = new()
                {
                    Resolver = static resolving => FieldResult.FromValue(resolving.Parent<MutationPayload>().Result),
                    ParentRequirements = [],
                    KeepsContext = false,
                    RunsAsynchronously = false,
                },
            },
        };
        if (union is not null)
        {
            fields.Add(
                new("errors", new ListType(new NonNullType(union)), description: ErrorsDescription)
                {
                    Execution = new()
                    {
                        Resolver = static resolving => FieldResult.FromValue(resolving.Parent<MutationPayload>().Errors),
                        ParentRequirements = [],
                        KeepsContext = false,
                        RunsAsynchronously = false,
                    },
                }
            );
        }

        return fields;
    }

    private static async ValueTask<object?> AnswerAsync(FieldDelegate next, ResolverContext resolving, MutationErrorMap map, Func<object?, object?> toPayload)
    {
        try
        {
            return toPayload(await next(resolving));
        }
        catch (Exception exception) when (exception is not GraphQLException and not OperationCanceledException && map.Map(exception) is { } errors)
        {
            return new MutationPayload(null, errors);
        }
    }
}
