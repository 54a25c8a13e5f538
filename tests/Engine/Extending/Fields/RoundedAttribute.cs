using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: rounded
/// <summary>Adds an argument that rounds a number to a number of decimals.</summary>
public sealed class RoundedAttribute : FieldDescriptorAttribute
{
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context)
    {
        if (field.ResultType != typeof(double))
        {
            context.Report(member, "[Rounded] requires a double. Remove it, or change the type.");
            return;
        }

        field.Arguments.Add(
            new ArgumentDescriptor("decimals", TypeReference.To(BuiltInScalars.Int)) { Description = "The number of decimals. Omit it to return all." }
        );
        field.Use(next =>
            async resolving =>
            {
                var value = await next(resolving);
                return value is double number && resolving.GetArgument("decimals") is int decimals ? Math.Round(number, decimals) : value;
            }
        );
    }
}
// docs: end
