using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Adds the <c>Node</c> interface to the object types with a <see cref="NodeResolverAttribute" />, and adds <c>node</c> and <c>nodes</c> as the first fields
/// of the query type.
/// </summary>
internal sealed class NodeInterceptor(NodeRegistry registry) : TypeInterceptor
{
    /// <inheritdoc />
    public override void OnTypeDescribed(CodeFirstContext context, TypeDescriptor type)
    {
        if (type is ComplexTypeDescriptor { Root: OperationKind.Query } query)
        {
            AddFields(context, query);
        }
        else if (type is ComplexTypeDescriptor { Kind: TypeKind.Object, Root: OperationKind.None } node)
        {
            AddNode(context, node);
        }
    }

    private void AddNode(CodeFirstContext context, ComplexTypeDescriptor node)
    {
        var methods = node
            .Extensions.SelectMany(static extension =>
                extension.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            )
            .Where(static method => method.IsDefined(typeof(NodeResolverAttribute)));
        foreach (var method in methods)
        {
            AddResolver(context, node, method);
        }
    }

    private void AddResolver(CodeFirstContext context, ComplexTypeDescriptor node, MethodInfo method)
    {
        if (!method.IsPublic || !method.IsStatic)
        {
            context.Report(method, ConventionsErrors.NodeNotStatic());
            return;
        }

        if (method.IsDefined(typeof(AuthorizeAttribute)))
        {
            context.Report(method, ConventionsErrors.NodeAuthorized());
        }
        if (method.GetParameters().FirstOrDefault(context.IsArgument) is not { } key)
        {
            context.Report(method, ConventionsErrors.NodeWithoutKey());
            return;
        }

        if (!GlobalId.IsKeyType(key.ParameterType))
        {
            context.Report(method, ConventionsErrors.NodeKeyUnsupported(key.ParameterType));
            return;
        }

        var field = new FieldDescriptor("node", TypeReference.To(node.Type)) { Member = method };
        if (!registry.TryAdd(node.Name, key.ParameterType, context.CompileResolver(method, field, key)))
        {
            context.Report(method, ConventionsErrors.NodeResolverTwice(node.Name));
        }
        else if (TryAddId(node))
        {
            node.Interfaces.Add(NodeInterface(context));
        }
        else
        {
            context.Report(node.ClrType, ConventionsErrors.NodeWithoutId(node.Name));
        }
    }

    private static bool TryAddId(ComplexTypeDescriptor node)
    {
        if (node.FindField("id") is not { } field)
        {
            return false;
        }
        if (field.Property is { } property && GlobalId.IsKeyType(property.PropertyType))
        {
            GlobalIdFields.Encode(field, property, node.Name);
        }
        field.Description = "The globally unique ID.";
        node.Fields.Remove(field);
        node.Fields.Insert(0, field);
        return true;
    }

    private void AddFields(CodeFirstContext context, ComplexTypeDescriptor query)
    {
        var node = NodeInterface(context);
        var id = new NonNullType(BuiltInScalars.ID);
        var one = new FieldDescriptor("node", TypeReference.To(node))
        {
            Description = "Returns an object by its ID, or null if no object has this ID.",
            Arguments = { new ArgumentDescriptor("id", TypeReference.To(id)) { Description = "The ID of the object." } },
            Resolver = registry.ResolveNode,
            ParentRequirements = [],
            KeepsContext = true,
        };
        var many = new FieldDescriptor("nodes", TypeReference.To(new NonNullType(new ListType(node))))
        {
            Description = "Returns objects by their IDs, in the same order. An element is null if no object has its ID.",
            Arguments = { new ArgumentDescriptor("ids", TypeReference.To(new NonNullType(new ListType(id)))) { Description = "The IDs of the objects." } },
            Resolver = registry.ResolveNodes,
            ParentRequirements = [],
            KeepsContext = true,
        };
        if (context.CostWeights is { } weights)
        {
            one.Directives.Add(CostDirectives.CostOf(weights.DefaultResolverCost));
            many.Directives.Add(CostDirectives.ListSizeOf(new() { SlicingArguments = ["ids"] }));
            many.Directives.Add(CostDirectives.CostOf(weights.DefaultResolverCost));
        }

        query.Fields.Insert(0, one);
        query.Fields.Insert(1, many);
    }

    internal static InterfaceType NodeInterface(CodeFirstContext context) =>
        context.GetOrAddNamed(
            "Node",
            static () =>
                new InterfaceType(
                    "Node",
                    static () => [new FieldDefinition("id", new NonNullType(BuiltInScalars.ID), description: "The globally unique ID.")],
                    description: "An object with a globally unique ID."
                )
        );
}
