using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Users;

public sealed class RegistrationTests : SchemaTests
{
    private Registration Registration => Gateway.Services.GetRequiredService<Registration>();

    [Fact]
    public async Task RegisterFirstAdmin_SeveralAtOnce_CreatesOne()
    {
        var created = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(number => Task.Run(() => Registration.RegisterFirstAdminAsync(Admin($"admin{number}"), Cancellation)))
        );

        created.Count(static user => user is not null).ShouldBe(1);
        await using var db = Gateway.Open();
        (await db.Users.CountAsync(user => user.Role == UserRole.Admin, Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task RegisterFirstAdmin_WithADeletedAdmin_IsRefused()
    {
        await Gateway.AddUserAsync("gone", UserRole.Admin, change: user => user.DeletedAt = Gateway.Time.GetUtcNow().UtcDateTime);

        (await Registration.RegisterFirstAdminAsync(Admin("admin"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task RegisterFirstAdmin_WithTheAddressOfAFan_IsRefused()
    {
        await Registration.RegisterAsync(Admin("fan") with { Role = UserRole.Fan }, ClientAddress.None, Cancellation);

        (await Should.ThrowAsync<ValidationException>(() => Registration.RegisterFirstAdminAsync(Admin("fan"), Cancellation))).Code.ShouldBe("EMAIL_TAKEN");
    }

    [Fact]
    public async Task Register_AsAdmin_IsRefused() =>
        (await Should.ThrowAsync<ValidationException>(() => Registration.RegisterAsync(Admin("admin"), ClientAddress.None, Cancellation))).Code.ShouldBe(
            "ROLE_NOT_ALLOWED"
        );

    private static RegisterInput Admin(string name) => new("The Admin", $"{name}@example.com", UserRole.Admin, "Ye4oKoEa3Ro9ll", "Ye4oKoEa3Ro9ll");
}
