using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.ContactRequests;

public sealed class ContactRequestTests : CatalogueTests
{
    private const string Create =
        "mutation ($name: String!, $email: String!, $message: String!) { createContactRequest(input: { name: $name, email: $email, message: $message }) "
        + "{ contactRequest { id name email message author { username } } errors { __typename ... on Error { code path } } } }";

    private const string Delete = "mutation ($id: ID!) { deleteContactRequest(input: { contactRequestId: $id }) { deletedId errors { __typename } } }";

    private const string Read = "query ($id: ID!) { contactRequest(id: $id) { name } contactRequests { totalCount } }";

    [Fact]
    public async Task CreateContactRequest_AnonymousAsInTheRestExample_IsStored()
    {
        var answer = (await CreateAsync(null, "Mrs. Hope Botsford", "erik86@durgan.com", "Laborum sequi voluptatem.")).WithoutErrors();

        answer.Text("createContactRequest.errors").ShouldBeNull();
        (answer.Text("createContactRequest.contactRequest.name"), answer.Text("createContactRequest.contactRequest.author")).ShouldBe(
            ("Mrs. Hope Botsford", null)
        );
    }

    [Theory]
    [InlineData(" ", "a@b.example", "Hello", "TEXT_BLANK")]
    [InlineData("Ada", "nobody", "Hello", "EMAIL_INVALID")]
    [InlineData("Ada", "a@b.example", "", "TEXT_BLANK")]
    public async Task CreateContactRequest_WithBadInput_IsRefused(string name, string email, string message, string code)
    {
        (await CreateAsync(null, name, email, message)).Text("createContactRequest.errors.0.code").ShouldBe(code);
        await using var db = Gateway.Open();
        (await db.ContactRequests.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task CreateContactRequest_MoreThanFiveAnHour_IsRefused()
    {
        var ada = await Gateway.AddUserAsync("ada");
        for (var i = 0; i < 5; i++)
        {
            (await CreateAsync(ada, "Ada", "a@b.example", "Hello")).DomainErrors("createContactRequest").ShouldBeEmpty();
        }

        (await CreateAsync(ada, "Ada", "a@b.example", "Hello")).DomainErrors("createContactRequest").ShouldBe(["LimitExceededError"]);
    }

    [Fact]
    public async Task ContactRequests_ByRole_AreSeenAndDeletedByTheirAuthorAndAdmins()
    {
        var (ada, fan, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var own = (await CreateAsync(ada, "Ada", "a@b.example", "Hello")).Text("createContactRequest.contactRequest.id")!;
        var anonymous = (await CreateAsync(null, "Bob", "b@b.example", "Hello")).Text("createContactRequest.contactRequest.id")!;

        var author = (await Gateway.AskAsync(Read, ada, new { id = own })).WithoutErrors();
        var other = (await Gateway.AskAsync(Read, fan, new { id = own })).WithoutErrors();
        var all = (await Gateway.AskAsync(Read, admin, new { id = anonymous })).WithoutErrors();

        (author.Text("contactRequest.name"), author.Text("contactRequests.totalCount")).ShouldBe(("Ada", "1"));
        (other.Text("contactRequest"), other.Text("contactRequests.totalCount")).ShouldBe((null, "0"));
        (all.Text("contactRequest.name"), all.Text("contactRequests.totalCount")).ShouldBe(("Bob", "2"));
        (await Gateway.AskAsync(Read, null, new { id = anonymous })).ErrorCodes.ShouldAllBe(code => code == "AUTH_NOT_AUTHENTICATED");

        (await Gateway.AskAsync(Delete, fan, new { id = own })).DomainErrors("deleteContactRequest").ShouldBe(["NotFoundError"]);
        (await Gateway.AskAsync(Delete, ada, new { id = own })).WithoutErrors().Text("deleteContactRequest.deletedId").ShouldBe(own);
        (await Gateway.AskAsync(Delete, admin, new { id = anonymous })).WithoutErrors().Text("deleteContactRequest.deletedId").ShouldBe(anonymous);
        await using var db = Gateway.Open();
        (await db.AuditEntries.SingleAsync(Cancellation)).TargetType.ShouldBe("ContactRequest");
    }

    private Task<Answer> CreateAsync(User? viewer, string name, string email, string message) =>
        Gateway.AskAsync(
            Create,
            viewer,
            new
            {
                name,
                email,
                message,
            }
        );
}
